package cn.xieshou.portal;

import cn.xieshou.pairing.PairingRows;

/** What {@link MineRegister} asks: the newest line «l» of each case, where {@code l.newest = 1}, with {@code :me} and {@code :own}. */
final class MineSql {

    /** To hand in is to begin something, also once more; the others' judgements on it are not. */
    static final String HANDED_IN = """
            d.act in ('STARTED', 'DRAFTED', 'SUBMITTED', 'RESUBMITTED', 'DISSOLVED')
               and (d.act <> 'STARTED' or d.matter_key like 'R-%')
               and d.actor in (:own)""";

    /** Each case's newest is «newest = 1»; with no more of a line than its index holds, since the lines of years are not read for a page. */
    private static final String CASES =
            """
            (select d.id, d.matter_key, d.process_instance_id, d.at, d.step,
                    row_number() over (partition by %1$s order by d.id desc) as newest,
                    max(case when d.actor = :me then 1 else 0 end) over (partition by %1$s) as own
             from trail_line d where\s""".formatted("coalesce(d.process_instance_id, d.matter_key || d.step)") + HANDED_IN;

    /** Without the cases that are over: as an expression, since the database would gather all cases that there are for a condition. */
    private static final String RUNNING = " and (d.process_instance_id is null"
            + " or (select r.ID_ from ACT_RU_EXECUTION r where r.ID_ = d.process_instance_id) is not null)";

    private static final String STANDING = " left join pairing p on p.id = l.matter_key"
            + " left join ACT_HI_PROCINST pi on pi.ID_ = l.process_instance_id";

    private static final String JOINED = STANDING + PairingRows.SCHOOLS
            + " left join matching_round r on r.id = l.matter_key"
            + " left join ACT_RE_PROCDEF pd on pd.ID_ = pi.PROC_DEF_ID_";

    static final String FROM = CASES + ") l" + JOINED;

    /** The same where nothing is asked for but what {@link #IS_OPEN}, with no more than that takes: the less the database plans. */
    static final String FROM_OPEN = CASES + RUNNING + ") l" + STANDING;

    /** A line that was found by its id, for {@link #COLUMNS}. */
    static final String SHOWN = "trail_line l" + JOINED;

    /** What began without a form has no case of its own: a round is open while its process runs. */
    static final String IS_OPEN = """
            case when l.process_instance_id is not null then case when pi.END_TIME_ is null then 1 else 0 end
                 when not exists (select 1 from pairing x where x.id = l.matter_key) and exists (select 1 from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ = l.matter_key) then 1
                 else 0 end""";

    static final String COLUMNS = PairingRows.COLUMNS
            + ", r.title as round_title, l.matter_key, l.process_instance_id as instance, pd.NAME_ as process, l.act, l.step, l.actor_name,"
            + " l.at, " + IS_OPEN + " as is_open, pi.END_TIME_ as ended_at, pi.STATE_ as case_state";

    private MineSql() {}
}
