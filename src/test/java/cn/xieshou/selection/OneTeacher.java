package cn.xieshou.selection;

import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.service.ServiceYear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** 张某, who teaches music at the partner school from September 2026, for tests that need somebody to look at. */
public final class OneTeacher {

    private static final Instant JULY =
            OffsetDateTime.parse("2026-07-20T10:00:00+08:00").toInstant();

    private OneTeacher() {}

    public static Secondment secondment(SecondmentState state, @Nullable LocalDate ended) {
        return new Secondment(
                "S-2026-001",
                "P-2026-001",
                2026,
                "T1",
                "张某",
                "home",
                "host",
                Direction.SUPPORT,
                "音乐",
                "音乐教师",
                true,
                false,
                state,
                null,
                LocalDate.of(2026, 9, 1),
                ended,
                "renmi",
                JULY);
    }

    public static ServiceYear year(LocalDate arrived) {
        return new ServiceYear(
                "S-2026-001",
                arrived,
                "音乐教师",
                "音乐",
                "五（1）班",
                14,
                "",
                "host.liaison",
                JULY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
