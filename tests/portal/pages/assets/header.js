// As on many portals, the header is written while the page loads: the HTML as sent does not have it.
document.writeln('<div class="header"><a class="logo" href="/">上海松江（样例门户）</a>');
document.writeln('<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/index.html">政务公开</a></li>');
document.writeln('<li><a href="/zwgk/zcjd/index.html">政策解读</a></li><li><a href="/bsfw/guide.html">办事服务</a></li>');
document.writeln('<li><a href="/zmhd/board/index.html">互动交流</a></li></ul></div>');
