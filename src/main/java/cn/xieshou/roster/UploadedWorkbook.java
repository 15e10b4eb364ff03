package cn.xieshou.roster;

import java.util.List;

/**
 * The roster's sheets of an uploaded workbook.
 *
 * @param notices what the reader should tell people although it is not wrong
 */
public record UploadedWorkbook(List<SheetContent> sheets, List<String> notices) {}
