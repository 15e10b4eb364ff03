package cn.xieshou.invitation.web;

import cn.xieshou.testing.XieshouTest;

/** On H2. */
@XieshouTest
class OtherLinksTest extends OtherLinks {}
