package cn.xieshou.programme;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the programmes that ship where they are absent; what the office has changed since is never touched. */
@Component
class ProgrammeSeed implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeSeed.class);

    private final ProgrammeRepository table;
    private final ProgrammeYears years;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ProgrammeSeed(
            ProgrammeRepository table,
            ProgrammeYears years,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.table = table;
        this.years = years;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ShippedData.programmes().stream()
                .filter(shipped ->
                        table.all().stream().noneMatch(row -> row.code().equals(shipped.code())))
                .forEach(this::load);
        events.publishEvent(new ProgrammesChanged());
    }

    private void load(ShippedProgramme shipped) {
        try {
            transaction.executeWithoutResult(status -> {
                table.insert(shipped.row());
                years.save(shipped.year());
            });
            LOG.info("项目已载入：{}", shipped.name());
        } catch (DuplicateKeyException e) {
            LOG.info("项目已由另一个节点载入：{}", shipped.name());
        }
    }
}
