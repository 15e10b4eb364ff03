package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationTest {

    @Test
    void aSchoolFindsWhatItMayOpenInItsGroups() {
        assertThat(labels(Role.PRINCIPAL))
                .containsExactly(
                        "待办[我的事项, 我发起的, 已办事项, 任务列表]",
                        "结对[结对登记, 续签和结束]",
                        "学年工作[年度方案, 共同方案, 支教, 挂职锻炼, 师徒结对, 活动台账, 公开课, 捐赠和借用, 学期评估, 终结性评估, 督查整改, 共享资源, 工作总结, 经验材料, 表彰, 公示]",
                        "基础数据[学校和教师]",
                        "设置[帮扶项目, 校历]",
                        "帮助[帮助]");
    }

    @Test
    void theBureauFindsMore() {
        assertThat(labels(Role.LEADING_GROUP)).contains("总览[总览, 帮扶指标, 办理时效]", "结对[结对登记, 续签和结束, 结对匹配]", "基础数据[学校和教师]");
        assertThat(labels(Role.OFFICE)).contains("基础数据[学校和教师, 名册导入, 账号]", "设置[帮扶项目, 校历, 公文模板, 邮件, 群机器人, 活动类型, 评估设置]");
        assertThat(labels(Role.ADMINISTRATOR)).contains("设置[帮扶项目, 校历, 公文模板, 邮件, 群机器人, 活动类型, 评估设置, 安全日志, 流程运维]");
        assertThat(Navigation.of(Optional.empty(), "/", 0)).hasSize(6);
    }

    @Test
    void onlyWhatWaitsHasACount() {
        assertThat(Navigation.of(Optional.of(Role.OFFICE), "/plans", 7))
                .extracting(NavigationGroup::count)
                .containsExactly("7", "", "", "", "", "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 待办, 我的事项",
        "/tasks/4711, 待办, 我的事项",
        "/tasks, 待办, 任务列表",
        "/questions/q, 待办, 我的事项",
        "/done, 待办, 已办事项",
        "/pairings/P-2026-001/trail, 结对, 结对登记",
        "/matters/P-2026-001/copy, 结对, 结对登记",
        "/renewals, 结对, 续签和结束",
        "/plans/P-2026-001/2026, 学年工作, 年度方案",
        "/publicity, 学年工作, 公示",
        "/accounts/slips, 基础数据, 账号",
        "/unreachable, 设置, 邮件",
        "/programmes/county, 设置, 帮扶项目"
    })
    void everyPageShowsTheGroupOneIsIn(String path, String group, String page) {
        List<NavigationGroup> shown = Navigation.of(Optional.of(Role.OFFICE), path, 0);

        assertThat(shown).filteredOn(NavigationGroup::current).singleElement().satisfies(here -> {
            assertThat(here.label()).isEqualTo(group);
            assertThat(here.mark()).isEqualTo("true");
            assertThat(here.pages())
                    .filteredOn(NavigationLink::current)
                    .extracting(NavigationLink::label)
                    .containsExactly(page);
        });
    }

    @Test
    void aGroupOfOnePageIsThatPage() {
        NavigationGroup help = last(Navigation.of(Optional.of(Role.EXPERT), "/help/office", 0));
        assertThat(help.mark()).isEqualTo("page");
        assertThat(help.href()).isEqualTo("/help");
        assertThat(last(Navigation.of(Optional.of(Role.EXPERT), "/my-mail", 0)).mark())
                .isNull();
    }

    private static NavigationGroup last(List<NavigationGroup> groups) {
        return groups.get(groups.size() - 1);
    }

    private static List<String> labels(Role role) {
        return Navigation.of(Optional.of(role), "/", 0).stream()
                .map(group -> group.label()
                        + group.pages().stream().map(NavigationLink::label).toList())
                .toList();
    }
}
