package cn.xieshou.database;

/** The database stands where this version cannot take it further: the product does not start, nothing has been changed. */
class DatabaseTooOld extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param found the newest structure that the database has, by its number; needed: the one that this version goes on from */
    DatabaseTooOld(String found, String needed) {
        super("数据库是较早的试用版建立的（结构版本 " + found + "），本版只能从结构版本 " + needed + " 接着升级，所以没有启动，数据库没有改动。请先用上一个试用版启动一次，它会把数据库升到 "
                + needed + "，再启动本版。");
    }
}
