package cn.xieshou.service;

import cn.xieshou.lateness.Holding;
import cn.xieshou.lateness.Holdings;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.shared.RecordRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of several secondments, by their ids; hands by what {@link ArrivalLateness} tells them apart by. */
record RecordParts(
        Map<String, ServiceYear> years,
        Map<String, ServiceForm> forms,
        Map<String, LearningStay> stays,
        Map<String, List<Award>> awards,
        Map<String, List<Holding>> hands) {

    /** Reads them in as many statements as for one. */
    @Component
    static class Reading {

        private final JdbcClient jdbc;
        private final Holdings holdings;

        Reading(JdbcClient jdbc, Holdings holdings) {
            this.jdbc = jdbc;
            this.holdings = holdings;
        }

        RecordParts of(Collection<Secondment> secondments) {
            List<String> ids = secondments.stream().map(Secondment::id).toList();
            return new RecordParts(
                    one("service_year", ids, ServiceYear.class),
                    one("service_form", ids, ServiceForm.class),
                    one("learning_stay", ids, LearningStay.class),
                    rows("service_award", "awarded_on, id", ids, Award.class).stream()
                            .collect(Collectors.groupingBy(
                                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))),
                    holdings.of(
                            secondments.stream().map(ArrivalLateness::matter).collect(Collectors.toSet())));
        }

        private <R extends Record> Map<String, R> one(String table, Collection<String> ids, Class<R> type) {
            Map<String, R> found = new HashMap<>();
            rows(table, "secondment_id", ids, type).forEach(row -> found.put(row.getKey(), row.getValue()));
            return found;
        }

        private <R extends Record> List<Map.Entry<String, R>> rows(
                String table, String order, Collection<String> ids, Class<R> type) {
            RowMapper<R> mapper = RecordRows.of(type);
            return jdbc.sql("select * from " + table + " where secondment_id in (:ids) order by " + order)
                    .param("ids", ids)
                    .query((row, n) -> Map.entry(row.getString("secondment_id"), mapper.mapRow(row, n)))
                    .list();
        }
    }
}
