/** Version of the shape of PageFacts; raised when a stored page could no longer be judged. Apart from the shape, so that page scripts need no parser. */
export const FACTS_VERSION = 2;
