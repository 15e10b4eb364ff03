package cn.xieshou.once;

import cn.xieshou.testing.XieshouTest;

@XieshouTest
class EveryPageActionTogetherTest extends EveryPageActionTogether {}
