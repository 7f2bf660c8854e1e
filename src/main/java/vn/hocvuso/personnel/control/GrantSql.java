package vn.hocvuso.personnel.control;

/**
 * When a grant counts on a day, as conditions over {@code role_grant g} (or another alias) and {@code t.asked}. In the query, so
 * that a transfer works at once whichever way it was recorded: act, file or reorganisation.
 */
final class GrantSql {
    static final String WHOLE = "uuid '00000000-0000-0000-0000-000000000000'";
    /** Takes the day as its one parameter. */
    static final String DAY = "(select cast(? as date) as asked) t";

    private static final String DAYS = "(g.from_day <= t.asked and g.until_day > t.asked)";
    private static final String UNIT_STANDS = """
            (g.unit_id = WHOLE or exists (select 1 from unit_as_of v where v.id = g.unit_id and v.from_day <= t.asked and v.until_day > t.asked))""";
    /** On the roll without a break since the grant was tied; who was never posted (the first administrator) cannot leave it. */
    private static final String ON_ROLL = """
            (not exists (select 1 from posting o where o.person_id = g.person_id)
             or (exists (select 1 from posting o where o.person_id = g.person_id and o.from_day <= t.asked and o.until_day > t.asked)
                 and not exists (select 1 from posting o where o.person_id = g.person_id and o.until_day > g.anchored_on and o.until_day <= t.asked
                   and not exists (select 1 from posting n where n.person_id = o.person_id and n.from_day = o.until_day))))""";
    /** No posting since then, as far as its own end or the day, outside the unit that holds both home and grant. */
    private static final String AT_HOME = """
            (g.anchor_id = WHOLE or not exists (select 1 from posting o where o.person_id = g.person_id and o.from_day <= t.asked
               and o.until_day > g.anchored_on and not exists (select 1 from unit_subtree s where s.ancestor_id = g.anchor_id and s.unit_id = o.unit_id
                 and s.from_day <= t.asked and s.from_day < o.until_day and (s.until_day > t.asked or s.until_day >= o.until_day))))""";
    /** A deputy's grant: the one it was drawn from counts, and reaches its unit. */
    private static final String DELEGATED = "(g.delegated_from is null or exists (select 1 from role_grant d where d.id = g.delegated_from and "
            + countsAlone("d") + " and (d.unit_id = WHOLE or exists (select 1 from unit_subtree s where s.ancestor_id = d.unit_id"
            + " and s.unit_id = g.unit_id and s.from_day <= t.asked and s.until_day > t.asked))))";

    private GrantSql() {}

    static String unitStands() {
        return text(UNIT_STANDS, "g");
    }

    static String onRoll() {
        return text(ON_ROLL, "g");
    }

    static String atHome() {
        return text(AT_HOME, "g");
    }

    static String delegated() {
        return text(DELEGATED, "g");
    }

    static String counts() {
        return countsAlone("g") + " and " + delegated();
    }

    private static String countsAlone(String grant) {
        return text(DAYS + " and " + UNIT_STANDS + " and " + ON_ROLL + " and " + AT_HOME, grant);
    }

    private static String text(String condition, String grant) {
        return condition.replace("g.", grant + ".").replace("WHOLE", WHOLE);
    }
}
