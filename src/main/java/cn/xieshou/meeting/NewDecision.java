package cn.xieshou.meeting;

import cn.xieshou.ledger.Participant;
import java.time.LocalDate;

/** A decision that was checked, see {@link TypedDecision}. */
record NewDecision(String content, Participant person, LocalDate dueOn) {}
