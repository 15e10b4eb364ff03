package cn.xieshou.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.testing.XieshouTest;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What happens to a form when somebody is faster at another place that no lock of the page covers. */
@XieshouTest
class OneEffectTest {

    private static final String COUNTED = "select count(*) from page_action where actor = 'once.somebody'";

    @Autowired
    OneEffect effect;

    @Autowired
    JdbcClient jdbc;

    private final List<Integer> tries = new ArrayList<>();

    @Test
    void whoCollidesElsewhereIsHandledAgainAndNothingOfTheFirstTryIsLeft() throws Exception {
        MockHttpServletRequest request = request();
        long before = counted();
        ModelAndView answer = effect.of(request, action("/plans/P-once-1/2026/extend", true), () -> {
            tries.add(tries.size());
            if (tries.size() == 1) {
                RequestContextUtils.getOutputFlashMap(request).put("notice", "第一次");
                throw new OptimisticLockingException("somebody was faster");
            }
            return new ModelAndView("redirect:/plans");
        });

        assertThat(tries).hasSize(2);
        assertThat(answer).extracting(ModelAndView::getViewName).isEqualTo("redirect:/plans");
        assertThat(RequestContextUtils.getOutputFlashMap(request).get("notice")).isNull();
        assertThat(counted()).isEqualTo(before + 1);
    }

    @Test
    void whoAlwaysCollidesIsToldAfterThreeTries() {
        assertThatThrownBy(() -> effect.of(request(), action("/plans/P-once-2/2026/extend", true), this::collide))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasSize(3);
    }

    @Test
    void aFileThatWasSentIsNotReadTwice() {
        assertThatThrownBy(() -> effect.of(request(), action("/roster", false), this::collide))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasSize(1);
    }

    @Test
    void whoIsLedBackWithARefusalLearnsWhoWasFasterAndFindsWhatTheyTyped() throws Exception {
        PageAction faster = new PageAction("/tasks/once-3/hand-over", "office", "b".repeat(64), 0, true);
        effect.of(request(), faster, () -> new ModelAndView("redirect:/"));
        MockHttpServletRequest late = request();
        late.setContentType("application/x-www-form-urlencoded");
        late.addParameter("reason", "因公出差两周，请代为办理");
        late.addParameter("chosen", "xiao-he-bian-29");

        effect.of(late, new PageAction("/tasks/once-3/ask", "once.somebody", "c".repeat(64), 1, true), () -> {
            RequestContextUtils.getOutputFlashMap(late).put("error", "这项任务已经转办");
            return new ModelAndView("redirect:/");
        });

        FlashMap told = RequestContextUtils.getOutputFlashMap(late);
        assertThat(String.valueOf(told.get("overtaken"))).contains("已于", "办理过这里的事项");
        assertThat(told.get("overtakenTyped")).isEqualTo(List.of("因公出差两周，请代为办理"));
    }

    @Test
    void whoIsRefusedForTheirOwnReasonsIsToldOfNobody() throws Exception {
        MockHttpServletRequest alone = request();
        effect.of(alone, action("/tasks/once-4/ask", true), () -> {
            RequestContextUtils.getOutputFlashMap(alone).put("error", "请填写要问的内容");
            return new ModelAndView("redirect:/");
        });
        assertThat(RequestContextUtils.getOutputFlashMap(alone).get("overtaken"))
                .isNull();
    }

    private ModelAndView collide() {
        tries.add(tries.size());
        throw new OptimisticLockingException("somebody was faster");
    }

    private long counted() {
        return jdbc.sql(COUNTED).query(Long.class).single();
    }

    private static PageAction action(String address, boolean again) {
        return new PageAction(address, "once.somebody", "a".repeat(64), Long.MAX_VALUE / 2, again);
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, new FlashMap());
        return request;
    }
}
