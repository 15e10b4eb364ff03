package cn.xieshou.longwork;

import cn.xieshou.testing.XieshouTest;

@XieshouTest
class LongWorkTest extends LongWorkCases {}
