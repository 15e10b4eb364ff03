package cn.xieshou.workflow.rest;

import cn.xieshou.database.DatabaseAway;
import cn.xieshou.shared.ErrorNumbers;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.gate.TaskElsewhere;
import cn.xieshou.workflow.insight.TaskFates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.glassfish.jersey.message.internal.MessageBodyProviderNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the Chinese answer to an error: by what failed in the engine, else by the status. */
@Component
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String KEPT = "您填写的内容还在页面上，没有保存。";

    private static final Answer AWAY = Answer.of(503, "Unavailable", "数据库暂时无法连接，通常一分钟内恢复，请稍后再提交。" + KEPT);

    private static final Map<Integer, String> BY_STATUS = Map.of(
            400, "提交的内容无法识别，请刷新页面后重试；如果是程序调用，请核对地址、参数和内容的格式。",
            401, "登录已过期或尚未登录，请重新登录后再试。",
            403, "您没有进行这项操作的权限。",
            404, "没有找到要办理的内容，它可能不存在，或不属于您。",
            405, "这个地址不支持这种操作。",
            406, "不能按要求的格式回答，请使用JSON。",
            409, "刚才有人同时办理同一事项，请刷新后再试。",
            413, "提交的内容太大。",
            415, "提交内容的格式不对，请使用JSON。",
            503, "系统暂时不可用，请稍后再试。");

    private final TaskFates fates;
    private final ErrorNumbers numbers;
    private final TooManyAsked tooMany;

    Answers(TaskFates fates, ErrorNumbers numbers, TooManyAsked tooMany) {
        this.fates = fates;
        this.tooMany = tooMany;
        this.numbers = numbers;
    }

    Answer to(HttpServletRequest request, int status, @Nullable Throwable failure) {
        Optional<FormRefused> refused = Failures.find(failure, FormRefused.class);
        if (refused.isPresent()) {
            return refused(refused.get());
        }
        if (DatabaseAway.isIn(failure)) {
            // Before anything else that would ask the database.
            return AWAY;
        }
        return fate(request, status, failure)
                .or(() -> byFailure(request, failure))
                .or(() -> tooMany.answer(failure))
                .orElseGet(() -> byStatus(request, status, failure));
    }

    private static Answer refused(FormRefused refused) {
        return new Answer(400, "FormRefused", refused.sentence(), "", refused.problems());
    }

    /** Whoever had a task is told where it went; a stranger learns nothing of it. */
    private Optional<Answer> fate(HttpServletRequest request, int status, @Nullable Throwable failure) {
        String account = SignedInAccount.of(request);
        if (account.isEmpty() || !mayBeGone(status, failure)) {
            return Optional.empty();
        }
        boolean read = "GET".equals(request.getMethod());
        return ApiPaths.task(request)
                .flatMap(task -> fates.tell(task, account))
                .map(sentence ->
                        Answer.of(read ? 404 : 409, "TaskGone", sentence + (read ? "。" : "，" + KEPT + "请返回“我的事项”查看。")));
    }

    private static boolean mayBeGone(int status, @Nullable Throwable failure) {
        return status == 403 || status == 404 || status >= 500 || Failures.isCollision(failure) || isMissing(failure);
    }

    private static boolean isMissing(@Nullable Throwable failure) {
        return Failures.find(failure, NullValueException.class).isPresent()
                || Failures.find(failure, NotFoundException.class).isPresent();
    }

    private Optional<Answer> byFailure(HttpServletRequest request, @Nullable Throwable failure) {
        if (Failures.isCollision(failure)) {
            return Optional.of(Answer.of(409, "Collision", "刚才有人同时办理同一事项，请再提交一次。" + KEPT));
        }
        if (Failures.isTooLong(failure)) {
            return Optional.of(Answer.of(400, "TooLong", "填写的内容太长，请缩短后再提交。" + KEPT));
        }
        if (Failures.find(failure, AuthorizationException.class).isPresent()) {
            return Optional.of(plain(ApiPaths.namesOneThing(request) ? 404 : 403));
        }
        if (isMissing(failure)) {
            return Optional.of(plain(404));
        }
        if (Failures.find(failure, MessageBodyProviderNotFoundException.class).isPresent()) {
            return Optional.of(plain(406));
        }
        if (Failures.isThrownBy(failure, SaveUserCmd.class)) {
            return Optional.of(Answer.of(400, "PasswordRefused", "这个密码不符合要求，请换一个：至少8个字符，不能太常见，也不能与账号相同。"));
        }
        if (Failures.find(failure, TaskElsewhere.class).isPresent()) {
            return Optional.of(Answer.of(409, "TaskElsewhere", "这项任务现在由别人办理，您不能提交。" + KEPT));
        }
        return Failures.find(failure, BadUserRequestException.class)
                .map(refused -> String.valueOf(refused.getMessage()))
                .filter(Answers::isChinese)
                .map(reason -> Answer.of(400, "Refused", reason));
    }

    private Answer byStatus(HttpServletRequest request, int status, @Nullable Throwable failure) {
        if (BY_STATUS.containsKey(status)) {
            return plain(status);
        }
        if (status < 500) {
            return Answer.of(status, "Refused", String.valueOf(BY_STATUS.get(400)));
        }
        if (CallersFault.isIn(failure)) {
            // Refused for a reason that only the log has to know.
            LOG.info("refused {} {}: {}", request.getMethod(), request.getRequestURI(), String.valueOf(failure));
            return plain("GET".equals(request.getMethod()) && ApiPaths.namesOneThing(request) ? 404 : 400);
        }
        String reference = numbers.log(request.getMethod() + " " + request.getRequestURI(), failure);
        String message = "系统处理时遇到意外问题。" + KEPT + "请稍后再试；如果仍然出错，请把编号 " + reference + " 告诉系统管理员。";
        return new Answer(500, "Broken", message, reference, List.of());
    }

    static boolean isChinese(String message) {
        return HAN.matcher(message).find();
    }

    private static Answer plain(int status) {
        return Answer.of(status, status == 404 ? "NotFound" : "Refused", String.valueOf(BY_STATUS.get(status)));
    }
}
