package cn.xieshou.donation.web;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class DonationPagesTest extends DonationPages {}
