package cn.xieshou.rectification.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class RectificationPagesTest extends RectificationPages {}
