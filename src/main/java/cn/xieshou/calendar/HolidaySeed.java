package cn.xieshou.calendar;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills in the years that ship when the application starts. A year is filled once and never again, so what people changed or
 * removed stays as they left it; a new release that knows another year adds just that.
 */
@Component
class HolidaySeed implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(HolidaySeed.class);

    private final JdbcClient jdbc;
    private final SpecialDayRepository table;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    HolidaySeed(
            JdbcClient jdbc,
            SpecialDayRepository table,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.table = table;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        HolidayLibrary library = new HolidayLibrary();
        List<Integer> filled = jdbc.sql("select filled_year from calendar_filled_year")
                .query(Integer.class)
                .list();
        List<Integer> missing =
                library.years().stream().filter(year -> !filled.contains(year)).toList();
        if (!missing.isEmpty()) {
            fill(library, missing);
        }
    }

    private void fill(HolidayLibrary library, List<Integer> years) {
        try {
            transaction.executeWithoutResult(status -> years.forEach(year -> fill(library, year)));
            events.publishEvent(new CalendarChanged());
            LOG.info("放假安排已载入：{}年至{}年", years.get(0), years.get(years.size() - 1));
        } catch (DuplicateKeyException e) {
            LOG.info("放假安排已由另一个节点载入");
        }
    }

    private void fill(HolidayLibrary library, int year) {
        jdbc.sql("insert into calendar_filled_year (filled_year) values (:year)")
                .param("year", year)
                .update();
        if (!table.hasYear(year)) {
            table.insert(library.of(year));
        }
    }
}
