package cn.xieshou.annualplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a plan is taken over, and how that is said (R-PLN-3). */
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "开齐音乐课。,开齐音乐课。,100",
        "开齐音乐课,开齐 音乐课；,100",
        "1. 开齐音乐课。2. 建好台账。,开齐音乐课；建好台账,100",
        "（一）建好台账；（二）开齐音乐课,一、开齐音乐课。二、建好台账。,100",
        "开齐音乐课。开齐美术课。,开齐音乐课。,50",
        "开齐音乐课。建立教研制度并且每月检查。,开齐音乐课。,29",
        "开齐音乐课。开齐音乐课。建好台账。,开齐音乐课。,55",
        "开齐美术课。,开齐音乐课。,0",
        "'',开齐音乐课。,0",
        "2026年开课,2025年开课,0"
    })
    void bySentencesWhateverTheirOrderAndNumbers(String text, String other, int percent) {
        assertThat(Likeness.percent(text, other)).isEqualTo(percent);
    }

    @Test
    void isSaidInSentences() {
        Realism plan = new Realism(
                "上学年的方案",
                List.of(new Realism.Taken("工作目标", 100), new Realism.Taken("经费保障", 61)),
                12,
                9,
                "八中",
                3,
                List.of(new Realism.Load(9, 3, 10), new Realism.Load(10, 4, 14)),
                new Realism.LastYear(40, 31, List.of("11月说课")));

        assertThat(plan.words()).isEqualTo("""
                与上学年的方案相比：工作目标一字未改；经费保障有61%相同；月度安排12行中有9行相同。
                八中本学年有3对结对的方案，合计计划24次；最多的是10月，共14次，其中本方案4次。
                上学年方案计划40次，台账登记31次（77%）；一次也没有登记的：11月说课。""");
    }

    @Test
    void whatIsTakenOverWhollyIsSaidOnce() {
        List<Realism.Taken> all = Arrays.stream(Part.values())
                .map(part -> new Realism.Taken(part.label(), 100))
                .toList();

        assertThat(new Realism("上学年的方案", all, 12, 12, "八中", 1, List.of(), null).takenWords())
                .isEqualTo("与上学年的方案相比：各部分都一字未改；月度安排12行全部相同。");
    }

    @Test
    void whatIsNotThereIsSaidToo() {
        Realism plan = new Realism("系统生成的底稿", List.of(), 12, 0, "八中", 1, List.of(new Realism.Load(9, 0, 0)), null);

        assertThat(plan.words()).isEqualTo("""
                与系统生成的底稿相比：各部分都作了较大修改。
                八中本学年有1对结对的方案，合计计划0次。
                上学年没有备案的方案。""");
    }
}
