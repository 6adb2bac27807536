//! Tables drawn with `+`, `-` and `|`, as converters write them: each becomes a table of Markdown.
//!
//! ```text
//! +-----------+--------+
//! | Message   | Fix    |        | Message | Fix |
//! +===========+========+   ─▶   |---|---|
//! | The list  | Reload |        | The list is empty. | Reload |
//! | is empty. |        |
//! +-----------+--------+
//! ```

/// A line of the table in Markdown, and the index of the line it comes from.
pub(super) type Row = (usize, String);

/// The rows of the table that begins with the first line, and how many lines it takes.
pub(super) fn table(lines: &[&str]) -> Option<(Vec<Row>, usize)> {
    let columns = border(lines.first()?)?;
    let mut rows: Vec<Row> = Vec::new();
    let mut cells = vec![String::new(); columns];
    let (mut start, mut end) = (1, 1);
    for (index, line) in lines.iter().enumerate().skip(1) {
        if border(line).is_some() {
            if cells.iter().all(String::is_empty) {
                break;
            }
            rows.push((start, format!("| {} |", cells.join(" | "))));
            cells.iter_mut().for_each(String::clear);
            (start, end) = (index + 1, index + 1);
        } else if let Some(line) = line.trim().strip_prefix('|').and_then(|line| line.strip_suffix('|')) {
            for (cell, part) in cells.iter_mut().zip(line.split('|')) {
                let part = part.trim();
                if !part.is_empty() {
                    cell.push_str(if cell.is_empty() { "" } else { " " });
                    cell.push_str(part);
                }
            }
        } else {
            break;
        }
    }
    let first = rows.first()?.0;
    let headed = lines.get(..end)?.iter().any(|line| line.trim_start().starts_with("+="));
    let rule = (first, format!("|{}", "---|".repeat(columns)));
    rows.insert(usize::from(headed), rule);
    if !headed {
        rows.insert(0, (first, format!("|{}", "  |".repeat(columns))));
    }
    Some((rows, end))
}

/// How many columns a line between two rows has.
fn border(line: &str) -> Option<usize> {
    let line = line.trim();
    let drawn = line.len() > 3 && line.starts_with('+') && line.ends_with('+') && line.contains(['-', '=']);
    let columns = line.matches('+').count().saturating_sub(1);
    (drawn && columns <= COLUMNS && line.bytes().all(|b| matches!(b, b'+' | b'-' | b'=' | b':'))).then_some(columns)
}

/// Nobody draws more of them.
const COLUMNS: usize = 20;

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn wrapped_cells_become_one_line() {
        let lines =
            ["+---+----+", "| A | B  |", "+===+====+", "| a | b  |", "|   | c  |", "+---+----+", "| d | e  |", "+---+----+", "x"];
        let (rows, taken) = table(&lines).unwrap();
        let rows: Vec<(usize, &str)> = rows.iter().map(|(line, text)| (*line, text.as_str())).collect();
        assert_eq!(rows, [(1, "| A | B |"), (1, "|---|---|"), (3, "| a | b c |"), (6, "| d | e |")]);
        assert_eq!(taken, 8);
        assert_eq!(table(&["+---+", "| a |", "+---+"]).unwrap().0.len(), 3);
        assert!(table(&["+", "| a |"]).is_none() && table(&["+---+"]).is_none());
    }
}
