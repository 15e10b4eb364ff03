package cn.xieshou.signature;

import cn.xieshou.testing.XieshouTest;

/** Signatures on the embedded database. */
@XieshouTest
class SignatureOfPeopleTest extends SignatureOfPeople {}
