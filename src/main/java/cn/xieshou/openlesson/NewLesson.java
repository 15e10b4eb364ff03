package cn.xieshou.openlesson;

import cn.xieshou.ledger.Participant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An open lesson that was checked, see {@link OpenLesson}. */
record NewLesson(
        String subject,
        String grade,
        String topic,
        Participant teacher,
        LocalDate heldOn,
        String startsAt,
        String place,
        Invited invited,
        LocalDate answerBy,
        @Nullable Integer seats,
        String about) {}
