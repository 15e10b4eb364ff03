package cn.xieshou.pairing;

import cn.xieshou.testing.XieshouTest;

@XieshouTest
class HelpedLevelsTest extends HelpedLevels {}
