package cn.xieshou.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is a mid-level cadre by the name of the post (R-CAD-1). */
class RankTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "教务主任, MIDDLE",
        "教研室副主任, MIDDLE",
        "政教处 主任, MIDDLE",
        "教师兼总务主任, MIDDLE",
        "班主任、政教副主任, MIDDLE",
        "德育处副处长, MIDDLE",
        "年级主任, MIDDLE",
        "七年级年级长, MIDDLE",
        "高二段长, MIDDLE",
        "年级组长, MIDDLE",
        "团委书记, MIDDLE",
        "团总支副书记, MIDDLE",
        "少先队大队辅导员, MIDDLE",
        "工会副主席, MIDDLE",
        "校长助理, MIDDLE",
        "教务处负责人, MIDDLE",
        "校长, LEADER",
        "副校长兼教务主任, LEADER",
        "园长, LEADER",
        "党支部书记, LEADER",
        "教师, OTHER",
        "班主任, OTHER",
        "教研组长, OTHER",
        "教研组负责人, OTHER",
        "语文备课组长, OTHER",
        "教务处干事, OTHER",
        "'', OTHER",
    })
    void aPostIsMidLevelOrNot(String post, Rank rank) {
        assertThat(Rank.of(post)).isEqualTo(rank);
    }
}
