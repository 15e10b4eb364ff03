package cn.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.XieshouTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@XieshouTest
@Transactional
class LeadingGroupsTest {

    private static final String SCHOOL = "lg-school";

    @Autowired
    LeadingGroups groups;

    @Autowired
    Directory directory;

    @Autowired
    SchoolRepository schools;

    @BeforeEach
    void aSchool() {
        schools.insert(List.of(new School(
                SCHOOL, "小组测试中学", SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL, null, null, SchoolProfile.EMPTY)));
    }

    @Test
    void aNewNamingReplacesTheOldOneAndKeepsItAsHistory() {
        groups.name(SCHOOL, "P-2099-801", "办公室设在教务处", List.of(member("甲")), "lg-school.principal");
        groups.name(SCHOOL, "P-2099-801", "办公室设在政教处", List.of(member("乙"), member("丙")), "lg-school.principal");

        assertThat(groups.of(SCHOOL, "P-2099-801")).hasValueSatisfying(group -> {
            assertThat(group.office()).isEqualTo("办公室设在政教处");
            assertThat(group.members()).containsExactly(member("乙"), member("丙"));
        });
        assertThat(groups.history(SCHOOL, "P-2099-801")).hasSize(2);
        assertThat(groups.ofSchool(SCHOOL)).hasSize(1);
    }

    @Test
    void aSchoolIsFoundByItsCode() {
        assertThat(directory.school(SCHOOL)).map(School::name).contains("小组测试中学");
        assertThat(directory.schoolName(SCHOOL)).isEqualTo("小组测试中学");
        assertThat(directory.schoolName("no-such-school")).isEqualTo("no-such-school");
        assertThat(directory.membersOf("principal-" + SCHOOL)).isEmpty();
    }

    private static LeadingGroup.Member member(String name) {
        return new LeadingGroup.Member(name, "教务主任", "负责教研活动");
    }
}
