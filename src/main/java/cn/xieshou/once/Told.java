package cn.xieshou.once;

import cn.xieshou.directory.Directory;
import cn.xieshou.workflow.Collision;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Tells those whose form came too late what had already happened, by whom and when. */
@Component
class Told {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("M月d日HH:mm:ss");

    private final DoneActions done;
    private final Directory directory;
    private final Clock clock;

    Told(DoneActions done, Directory directory, Clock clock) {
        this.done = done;
        this.directory = directory;
        this.clock = clock;
    }

    /** Leads to where the same form of the same person led, if there was one while this one was open. */
    Optional<ModelAndView> ofTwin(HttpServletRequest request, PageAction action) {
        return find(action, one -> isBy(one, action) && one.content().equals(action.content()))
                .map(twin -> redirect(request, twin, "notice", "您已于" + time(twin.at()) + "提交过同样的内容，这次没有重复办理。"));
    }

    /** What became of it, for somebody who did the same thing otherwise and now meets a closed door. */
    Optional<ModelAndView> insteadOf(Exception refusal, HttpServletRequest request, PageAction action) {
        if (!isGone(refusal) && !Collision.isIn(refusal)) {
            return Optional.empty();
        }
        return find(action, one -> isBy(one, action))
                .map(own -> redirect(request, own, "error", "没有保存：您已于" + time(own.at()) + "办理过这一步，结果见本页。"));
    }

    /** Puts above a page that says why something is not possible who was faster. */
    void addTo(@Nullable ModelAndView page, PageAction action) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        find(action, one -> true)
                .ifPresent(other ->
                        page.addObject("overtaken", who(other, action) + "已于" + time(other.at()) + "办理过这一步，您这次没有保存。"));
    }

    private Optional<Done> find(PageAction action, Predicate<Done> which) {
        List<Done> since = done.since(action);
        return since.stream().filter(which).findFirst();
    }

    private static boolean isBy(Done one, PageAction action) {
        return one.actor().equals(action.actor());
    }

    private String who(Done one, PageAction action) {
        return isBy(one, action) ? "您" : directory.personName(one.actor());
    }

    private static ModelAndView redirect(HttpServletRequest request, Done to, String kind, String sentence) {
        RequestContextUtils.getOutputFlashMap(request).put(kind, sentence);
        return new ModelAndView(to.outcome());
    }

    private String time(Instant at) {
        ZonedDateTime then = at.atZone(clock.getZone());
        boolean today = then.toLocalDate().equals(LocalDate.now(clock));
        return then.format(today ? TIME : DAY_AND_TIME);
    }

    /** Whether it answers as if there were nothing (any more). */
    private static boolean isGone(Exception refusal) {
        if (refusal instanceof ErrorResponse answer) {
            return answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
        }
        ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(refusal.getClass(), ResponseStatus.class);
        HttpStatusCode code = status == null ? HttpStatus.OK : status.code();
        return code.isSameCodeAs(HttpStatus.NOT_FOUND);
    }
}
