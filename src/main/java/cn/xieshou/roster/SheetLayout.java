package cn.xieshou.roster;

import cn.xieshou.directory.Field;
import java.util.List;

/** A sheet that people fill in: what it is called, and its columns. */
public interface SheetLayout {

    /** Name of the sheet. */
    String title();

    /** Its columns; what a row holds is a list of values in this order. */
    List<Field> fields();
}
