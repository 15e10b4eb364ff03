package cn.xieshou;

import cn.xieshou.testing.XieshouTest;

@XieshouTest
class EveryTaskFormTogetherTest extends EveryTaskFormTogether {}
