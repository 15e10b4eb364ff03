package cn.xieshou.journey;

import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.XieshouTest;

/** The same journey on the database of production. */
@XieshouTest
@OwnContext(OwnContext.Kind.POSTGRES)
class JourneyOnPostgresTest extends RosterToAgreementJourney {}
