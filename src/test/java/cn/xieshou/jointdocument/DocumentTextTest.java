package cn.xieshou.jointdocument;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What both schools agree to, word for word. */
class DocumentTextTest {

    private static final List<DocumentText.Section> SECTIONS =
            List.of(new DocumentText.Section("目标", "三年一名骨干"), new DocumentText.Section("措施", "每月一次教研"));

    @Test
    void isReadWithItsHeadingsNumbered() {
        assertThat(text("2026年至2029年", "", List.of()).whole()).isEqualTo("""
                教师专业发展规划（第1版）

                结对编号：P-2026-001
                帮扶项目：城乡结对
                支援学校：一中
                受援学校：二中
                适用时间：2026年至2029年

                一、目标
                三年一名骨干

                二、措施
                每月一次教研
                """);
    }

    @Test
    void aFileThatGoesWithItIsPartOfWhatIsAgreedTo() {
        DocumentText one = text("", "", List.of("规划.docx（校验码0123abcd）"));
        assertThat(one.whole()).contains("随文附件\n规划.docx（校验码0123abcd）").doesNotContain("适用时间");
        assertThat(one.check())
                .isNotEqualTo(text("", "", List.of("规划.docx（校验码4567abcd）")).check());
        assertThat(text("", "增加一节", List.of()).whole()).contains("本版修改的内容\n增加一节");
    }

    @Test
    void sectionsWithoutABodyAreLeftOut() {
        NewText typed = new NewText("", "", List.of(SECTIONS.get(0), new DocumentText.Section("保障", "")));
        assertThat(typed.sections()).containsExactly(SECTIONS.get(0));
    }

    @Test
    void saysWhereADocumentStands() {
        JointDocument document = new JointDocument(1, "P-2026-001", DocumentKind.RESEARCH_RULES, null, null, "");
        DocumentVersion first = version(1, VersionState.IN_FORCE, LocalDate.of(2026, 9, 1));
        DocumentVersion second = version(2, VersionState.RETURNED, null);
        assertThat(new VersionedDocument(document, List.of()).inWords()).isEqualTo("未定");
        assertThat(new VersionedDocument(document, List.of(second, first)).inWords())
                .isEqualTo("已定（第1版，2026年9月1日起施行）；第2版退回修改");
        assertThat(new VersionedDocument(document, List.of(second)).inWords()).isEqualTo("第2版退回修改");
        assertThat(document.named(second)).isEqualTo("《共同教研制度》第2版");
    }

    @Test
    void tellsThePlanWhatThereIsAndWhatIsMissing() {
        assertThat(JointDocumentsOfPlan.sentence(List.of(), 2026))
                .isEqualTo("已定0份；还缺：教师专业发展规划、深化课程改革方案、校本课程开发方案、共同教研制度、部门年度计划（可以另行制定，不影响报送本方案）。");
        List<VersionedDocument> all = List.of(
                agreed(DocumentSubject.of(DocumentKind.TEACHER_DEVELOPMENT)),
                agreed(DocumentSubject.of(DocumentKind.CURRICULUM_REFORM)),
                agreed(DocumentSubject.department(2025, Side.SUPPORTING, "德育处")),
                agreed(DocumentSubject.department(2026, Side.SUPPORTING, "教务处")),
                of(DocumentSubject.of(DocumentKind.SCHOOL_CURRICULUM), VersionState.OTHER_PRINCIPAL),
                of(DocumentSubject.of(DocumentKind.RESEARCH_RULES), VersionState.DROPPED));
        assertThat(JointDocumentsOfPlan.sentence(all, 2026))
                .isEqualTo("已定3份（教师专业发展规划、深化课程改革方案、2026—2027学年支援学校教务处年度计划）；"
                        + "正在商定1份（校本课程开发方案）；还缺：共同教研制度（可以另行制定，不影响报送本方案）。");
        assertThat(JointDocumentsOfPlan.sentence(all, 2025))
                .contains("2025—2026学年支援学校德育处年度计划")
                .doesNotContain("教务处");
    }

    private static VersionedDocument agreed(DocumentSubject subject) {
        return of(subject, VersionState.IN_FORCE);
    }

    private static VersionedDocument of(DocumentSubject subject, VersionState state) {
        JointDocument document = new JointDocument(
                1, "P-2026-001", subject.kind(), subject.schoolYear(), subject.side(), subject.department());
        return new VersionedDocument(document, List.of(version(1, state, null)));
    }

    @Test
    void everyStateIsReachedFromTheDraftAndTheLastOnesLeadNowhere() {
        EnumSet<VersionState> reached = EnumSet.of(VersionState.DRAFTING);
        for (int round = 0; round < VersionState.values().length; round++) {
            for (VersionState state : VersionState.values()) {
                if (state.before().stream().anyMatch(reached::contains)) {
                    reached.add(state);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(VersionState.values());
        assertThat(EnumSet.allOf(VersionState.class).stream().filter(one -> EnumSet.allOf(VersionState.class).stream()
                        .noneMatch(other -> other.before().contains(one))))
                .containsExactly(VersionState.SUPERSEDED, VersionState.DROPPED, VersionState.DISSOLVED);
    }

    private static DocumentVersion version(int number, VersionState state, LocalDate since) {
        return new DocumentVersion(number, 1, number, Side.SUPPORTING, state, "a", Instant.EPOCH, 1, null, since, null);
    }

    private static DocumentText text(String period, String changes, List<String> attached) {
        return new DocumentText(
                "P-2026-001",
                "教师专业发展规划（第1版）",
                1,
                "城乡结对",
                "一中",
                "二中",
                period,
                changes,
                SECTIONS,
                attached,
                "a",
                Instant.EPOCH);
    }
}
