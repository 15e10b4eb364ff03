package cn.xieshou.journey;

import cn.xieshou.testing.XieshouTest;

@XieshouTest
class JourneyOnH2Test extends RosterToAgreementJourney {}
