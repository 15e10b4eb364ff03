/**
 * Holds a submission against its {@code .form} file, by the same settings that the browser reads: whose keys, which
 * types, limits and options. Knows neither tasks nor features.
 *
 * <h2>How to write a form</h2>
 *
 * <ul>
 *   <li>File, id and {@code formRef} are one stem; one {@code TaskForm} (or {@code StartForm}) bean has it as its key.
 *   <li>Every input has a Chinese label without templates: refusals name it. Rows are named «第2行·姓名».
 *   <li>Every open text has {@code maxLength} (2,000 without), every open number {@code decimalDigits} and {@code max}.
 *   <li>{@code required} means something visible: blanks, full-width ones and zero-width characters are nothing; a
 *       required checkbox has to be ticked.
 *   <li>{@code pattern} has to match the whole text; {@code properties.patternMessage} says in Chinese what is wanted.
 *   <li>A Chinese phone number is {@code properties.kind = phone} (the browser's own {@code validationType} wants + or
 *       00); it arrives as 13800138000 or 0595-23522222.
 *   <li>A disabled field only shows; it is never submitted. A read-only one is submitted and has to be what was shown:
 *       with {@code required} it proves what people had before them ({@code properties.changedMessage} says what to do if
 *       it changed); in rows that come and go it tells which row this is. Both are dropped otherwise.
 *   <li>A hidden field ({@code conditional.hide}, FEEL) is neither required nor kept. Write conditions that hold for empty
 *       fields too, which are null: {@code =decision != "return"}.
 *   <li>Options from {@code valuesKey} are those that {@code show} gives at the time of submitting.
 *   <li>Dynamic lists set {@code isRepeating}; blank rows do not count; {@code properties.minRows} and {@code maxRows}
 *       (200 without) bound them; with {@code allowAddRemove: false} the rows are exactly those shown.
 *   <li>Dates are ISO text, times without zone. A path in a group is part of the key: {@code values.text("address.street")}.
 *   <li>What others wrote and is judged on the form has {@code properties.compared}: after a return it is held against what stood there;
 *       what is read in parts is compared without it, unless it says {@code false}. A form by which something is handed in has
 *       {@code unchangedReason}, hidden until it was sent back: who hands it in unchanged says why.
 *   <li>Show what people wrote in fields or tables, never in {@code text} or {@code html} templates, which read markup.
 *   <li>Tasklist opens start forms without asking for their values: a start form with {@code valuesKey} stays empty there.
 * </ul>
 */
@NullMarked
@NamedInterface("form")
package cn.xieshou.workflow.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
