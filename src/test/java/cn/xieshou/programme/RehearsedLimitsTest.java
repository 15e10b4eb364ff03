package cn.xieshou.programme;

import cn.xieshou.testing.XieshouTest;

@XieshouTest
class RehearsedLimitsTest extends RehearsedLimits {}
