package cn.xieshou.once;

import cn.xieshou.directory.Directory;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.gate.Collision;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private static final String OVERTAKEN = "overtaken";
    private static final String ALSO_DONE = "alsoDone";
    private static final String TYPED = "overtakenTyped";

    private final DoneActions done;
    private final TypedText typed;
    private final Directory directory;
    private final Clock clock;

    Told(DoneActions done, TypedText typed, Directory directory, Clock clock) {
        this.done = done;
        this.typed = typed;
        this.directory = directory;
        this.clock = clock;
    }

    /** Leads to where the same form of the same person led, if there was one while this one was open. */
    Optional<ModelAndView> ofTwin(HttpServletRequest request, PageAction action) {
        return find(action, one -> isOwn(one, action) && one.content().equals(action.content()))
                .map(twin -> redirect(request, twin, "notice", "您已于" + time(twin.at()) + "提交过同样的内容，这次没有重复办理。"));
    }

    /** What became of it, for somebody who now meets a closed door: their own doing, or another's where they may know it. */
    Optional<ModelAndView> insteadOf(Exception refusal, HttpServletRequest request, PageAction action) {
        boolean open = refusal instanceof NotThere;
        if (!open && !isGone(refusal) && !Collision.isIn(refusal)) {
            return Optional.empty();
        }
        return find(action, one -> isOwn(one, action) || (open && !isBy(one, action)))
                .map(faster -> {
                    RequestContextUtils.getOutputFlashMap(request).put(TYPED, typed.of(request));
                    String step = isSame(faster, action) ? "办理过这一步" : "办理过这里的事项";
                    return redirect(
                            request,
                            faster,
                            "error",
                            "没有保存：" + who(faster, action) + "已于" + time(faster.at()) + step + "，结果见本页。");
                });
    }

    /** Puts above the page that says why something is not possible who was faster, and what had been typed. */
    void addTo(HttpServletRequest request, @Nullable ModelAndView page, PageAction action) {
        if (page == null || page.getViewName() == null) {
            return;
        }
        Map<String, Object> place = leadsOn(page) ? RequestContextUtils.getOutputFlashMap(request) : page.getModel();
        find(action, one -> isSame(one, action) || !isBy(one, action)).ifPresent(faster -> {
            place.put(OVERTAKEN, overtaken(faster, action));
            place.put(TYPED, typed.of(request));
        });
    }

    /** Tells somebody whose form was accepted that another had sent the same one while theirs was open. */
    void alsoDone(HttpServletRequest request, PageAction action) {
        find(action, one -> isSame(one, action) && !isBy(one, action))
                .ifPresent(other -> RequestContextUtils.getOutputFlashMap(request)
                        .put(
                                ALSO_DONE,
                                "您打开页面之后，" + who(other, action) + "已于" + time(other.at()) + "在这里办理过同样的事项，请核对结果。"));
    }

    private static boolean leadsOn(ModelAndView page) {
        return String.valueOf(page.getViewName()).startsWith("redirect:");
    }

    private String overtaken(Done faster, PageAction action) {
        return isSame(faster, action) && action.isStep()
                ? who(faster, action) + "已于" + time(faster.at()) + "办理过这一步，您这次没有保存。"
                : "您打开页面之后，" + who(faster, action) + "已于" + time(faster.at()) + "办理过这里的事项。您这次没有保存，请看现在的情况。";
    }

    private Optional<Done> find(PageAction action, Predicate<Done> which) {
        List<Done> since = done.since(action);
        return since.stream().filter(which).findFirst();
    }

    private static boolean isOwn(Done one, PageAction action) {
        return isSame(one, action) && isBy(one, action);
    }

    private static boolean isSame(Done one, PageAction action) {
        return one.address().equals(action.address());
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
        boolean today = ChineseDates.day(at).equals(LocalDate.now(clock));
        return today ? ChineseDates.timeOfDay(at) : ChineseDates.monthDayAndSecond(at);
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
