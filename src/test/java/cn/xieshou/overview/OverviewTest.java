package cn.xieshou.overview;

import cn.xieshou.testing.XieshouTest;

@XieshouTest
class OverviewTest extends OverviewCases {}
