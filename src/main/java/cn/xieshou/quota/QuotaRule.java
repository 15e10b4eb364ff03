package cn.xieshou.quota;

/** How a measure of a quota is counted: a row of the decision table {@code activity-quotas}. */
public record QuotaRule(Basis basis, Counted counted, Venue venue, Attendance attendance) {

    /** As the table says it. */
    public static QuotaRule of(String basis, String counted, String venue, String attendance) {
        return new QuotaRule(
                Labels.one(Basis.values(), Basis::label, basis),
                Labels.one(Counted.values(), Counted::label, counted),
                Labels.one(Venue.values(), Venue::label, venue),
                Labels.one(Attendance.values(), Attendance::label, attendance));
    }

    /** Whether the ledger answers it. */
    public boolean fromLedger() {
        return basis == Basis.LEDGER;
    }
}
