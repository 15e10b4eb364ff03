package cn.xieshou.visit;

import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.List;

/** A visit that was checked, see {@link TypedVisit}. */
record NewVisit(
        Side side,
        LocalDate visitedOn,
        List<String> visitors,
        String looked,
        List<String> findings,
        VisitOutcome outcome) {}
