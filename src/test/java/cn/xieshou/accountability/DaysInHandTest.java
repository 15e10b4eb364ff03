package cn.xieshou.accountability;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class DaysInHandTest extends DaysInHand {}
