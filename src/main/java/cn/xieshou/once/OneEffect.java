package cn.xieshou.once;

import cn.xieshou.workflow.gate.Collision;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Handles a page action in one transaction: waits for others on the same thing, does nothing if the same person has sent the
 * same form already, notes what was done, and tries again from the beginning when somebody was faster elsewhere, so that the
 * domain sees what is there now and says so.
 */
@Component
class OneEffect {

    private static final int ATTEMPTS = 3;

    private final DoneActions done;
    private final Told told;
    private final PlatformTransactionManager transactions;

    OneEffect(DoneActions done, Told told, PlatformTransactionManager transactions) {
        this.done = done;
        this.told = told;
        this.transactions = transactions;
    }

    /** What a page's handler does with a request. */
    interface Handling {
        @Nullable ModelAndView run() throws Exception;
    }

    @Nullable ModelAndView of(HttpServletRequest request, PageAction action, Handling handling) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(request, action, handling);
            } catch (Exception e) {
                Optional<ModelAndView> answer = told.insteadOf(e, request, action);
                if (answer.isPresent()) {
                    return answer.get();
                }
                if (attempt == ATTEMPTS || !action.again() || !Collision.isIn(e)) {
                    throw e;
                }
                RequestContextUtils.getOutputFlashMap(request).clear();
            }
        }
    }

    private @Nullable ModelAndView once(HttpServletRequest request, PageAction action, Handling handling)
            throws Exception {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        ModelAndView answer;
        Optional<String> next;
        try {
            done.lock(action);
            Optional<ModelAndView> twin = told.ofTwin(request, action);
            answer = twin.isPresent() ? twin.get() : handling.run();
            next = transaction.isRollbackOnly() ? Optional.empty() : next(request, answer);
            if (twin.isEmpty()) {
                next.ifPresent(page -> note(request, action, page));
            }
        } catch (Throwable e) {
            transactions.rollback(transaction);
            throw e;
        }
        end(transaction);
        if (next.isEmpty()) {
            told.addTo(request, answer, action);
        }
        return answer;
    }

    /** A refusal that crossed a service leaves nothing, and the page says why. */
    private void end(TransactionStatus transaction) {
        if (transaction.isRollbackOnly()) {
            transactions.rollback(transaction);
        } else {
            transactions.commit(transaction);
        }
    }

    private void note(HttpServletRequest request, PageAction action, String page) {
        told.alsoDone(request, action);
        if (!action.actor().isEmpty()) {
            done.add(action, page);
        }
    }

    /** Where it led to if it was done: what shows the form again or leads back with an error was not. */
    private static Optional<String> next(HttpServletRequest request, @Nullable ModelAndView answer) {
        return Optional.ofNullable(answer)
                .map(ModelAndView::getViewName)
                .filter(view -> view.startsWith("redirect:"))
                .filter(view -> !RequestContextUtils.getOutputFlashMap(request).containsKey("error"));
    }
}
