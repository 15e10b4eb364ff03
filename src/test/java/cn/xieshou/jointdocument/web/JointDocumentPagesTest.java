package cn.xieshou.jointdocument.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class JointDocumentPagesTest extends JointDocumentPages {}
