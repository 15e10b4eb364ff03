package cn.xieshou.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@XieshouTest
class SharedFiltersTest {

    @Autowired
    SharedFilters sharedFilters;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void anotherStartAddsNoFilter() {
        List<String> before = titles();

        sharedFilters.run(new DefaultApplicationArguments());

        assertThat(titles()).containsExactlyElementsOf(before).contains("我的待办", "本单位待办", "已逾期", "七日内到期", "全部");
    }

    @Test
    void aPersonWithoutAnyGroupReadsAndOpensEverySharedFilter() {
        identity.setAuthentication("tasklist.nobody", List.of());

        List<Filter> shared = filters.createFilterQuery().listPage(0, 100);

        assertThat(shared).extracting(Filter::getName).contains("我的待办", "本单位待办", "已逾期", "七日内到期", "全部");
        assertThat(shared).isNotEmpty().allSatisfy(filter -> assertThat(filters.listPage(filter.getId(), 0, 10))
                .isEmpty());
    }

    private List<String> titles() {
        return filters.createFilterQuery().orderByFilterId().asc().list().stream()
                .map(Filter::getName)
                .toList();
    }
}
