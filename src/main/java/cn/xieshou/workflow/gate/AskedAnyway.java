package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.form.Trial;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the domain would refuse besides what the form refuses: asked with what of the submission holds, and undone at once whatever it
 * answers. People correct everything in one go.
 */
@Component
class AskedAnyway {

    private static final Logger LOG = LoggerFactory.getLogger(AskedAnyway.class);

    private final TransactionTemplate undone;

    AskedAnyway(PlatformTransactionManager transactions) {
        this.undone = new TransactionTemplate(transactions);
        this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    List<FormRefused.Problem> reasons(List<Trial> trials, Function<FormValues, ?> domain) {
        for (Trial trial : trials) {
            Optional<List<FormRefused.Problem>> said = ask(trial, domain);
            if (said.isPresent()) {
                return trial.worth(said.get());
            }
        }
        return List.of();
    }

    /** Empty if it cannot be told: the domain needs what the form has refused. */
    private Optional<List<FormRefused.Problem>> ask(Trial trial, Function<FormValues, ?> domain) {
        try {
            undone.execute(status -> {
                status.setRollbackOnly();
                return domain.apply(new FormValues(trial.values()));
            });
            return Optional.of(List.of());
        } catch (FormRefused refused) {
            return Optional.of(refused.problems());
        } catch (RuntimeException unreadable) {
            LOG.debug("the domain cannot be asked with what is left", unreadable);
            return Optional.empty();
        }
    }
}
