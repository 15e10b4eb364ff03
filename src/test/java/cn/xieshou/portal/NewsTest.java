package cn.xieshou.portal;

import cn.xieshou.testing.XieshouTest;

/** What became of what one handed in is told. */
@XieshouTest
class NewsTest extends NewsCases {}
