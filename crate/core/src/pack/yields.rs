//! Who leaves the screen to whom. In a circle all would leave it to another, and nothing would be shown.

use std::collections::{HashMap, HashSet};

use super::Problem;
use super::meta::{Annotation, FixMeta};

/// The yields that close a circle, each as the number of its entry and its own number there. An entry is its id and the ids
/// that it yields to; entries with one id are the same to whoever yields to it.
pub(crate) fn closing<T: AsRef<str>>(entries: &[(T, Vec<T>)]) -> Vec<(usize, usize)> {
    let mut nodes: HashMap<&str, usize> = HashMap::new();
    let own: Vec<usize> = entries
        .iter()
        .map(|(id, _)| {
            let next = nodes.len();
            *nodes.entry(id.as_ref()).or_insert(next)
        })
        .collect();
    // For each id where it leads, and by which yield.
    let mut ways: Vec<Vec<(usize, (usize, usize))>> = vec![Vec::new(); nodes.len()];
    for (entry, (_, better)) in entries.iter().enumerate() {
        let known = better.iter().enumerate().filter_map(|(at, id)| Some((*nodes.get(id.as_ref())?, (entry, at))));
        ways[own[entry]].extend(known);
    }
    let mut seen = vec![Seen::Not; ways.len()];
    let mut closing = Vec::new();
    for start in 0..ways.len() {
        if seen[start] != Seen::Not {
            continue;
        }
        seen[start] = Seen::OnTheWay;
        // As a list, because a pack may have more entries than a stack has room for.
        let mut way = vec![(start, 0)];
        while let Some((node, next)) = way.last_mut() {
            let Some(&(to, by)) = ways[*node].get(*next) else {
                seen[*node] = Seen::Wholly;
                way.pop();
                continue;
            };
            *next += 1;
            match seen[to] {
                Seen::OnTheWay => closing.push(by),
                Seen::Wholly => {}
                Seen::Not => {
                    seen[to] = Seen::OnTheWay;
                    way.push((to, 0));
                }
            }
        }
    }
    closing
}

/// What is wrong with the yields of a pack: an id that nobody has, and a circle.
pub(super) fn problems<'a>(fixes: impl Iterator<Item = &'a (FixMeta, Annotation)>, ids: &HashSet<String>) -> Vec<Problem> {
    let fixes: Vec<&(FixMeta, Annotation)> = fixes.collect();
    let own = |fix: &FixMeta| fix.id.as_ref().map_or("", |id| id.get_ref()).to_owned();
    let better = |fix: &FixMeta| fix.yields_to.iter().map(|id| id.get_ref().clone()).collect();
    let named: Vec<(String, Vec<String>)> = fixes.iter().map(|(fix, _)| (own(fix), better(fix))).collect();
    let closing = closing(&named).into_iter().map(|(entry, at)| {
        let (own, better) = &named[entry];
        (entry, at, if better[at] == *own { "the entry itself" } else { "an entry that leaves the screen to this one" })
    });
    let all =
        named.iter().enumerate().flat_map(|(entry, (_, better))| better.iter().enumerate().map(move |(at, id)| (entry, at, id)));
    let unknown = all.filter(|(_, _, id)| !ids.contains(*id)).map(|(entry, at, _)| (entry, at, "no id in this pack"));
    let problem = |(entry, at, what): (usize, usize, &str)| {
        let (fix, block) = fixes[entry];
        let id = &fix.yields_to[at];
        Problem::new(block.line(id.span().start), format!("`yields_to` names \"{}\", which is {what}", id.get_ref()))
    };
    unknown.chain(closing).map(problem).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Not,
    OnTheWay,
    Wholly,
}

#[cfg(test)]
mod tests {
    use super::closing;

    #[test]
    fn each_circle_has_a_yield_that_closes_it() {
        for (entries, told) in [
            (vec![("a", vec!["b"]), ("b", vec!["c", "d"]), ("c", vec!["d"]), ("d", vec![])], vec![]),
            (vec![("a", vec!["x", "a"])], vec![(0, 1)]),
            (vec![("a", vec!["b"]), ("b", vec!["a"])], vec![(1, 0)]),
            (vec![("a", vec![]), ("b", vec!["c"]), ("c", vec!["a", "d"]), ("d", vec!["a", "b"])], vec![(3, 1)]),
            // Of two entries with one id, either is meant.
            (vec![("a", vec!["b"]), ("b", vec![]), ("b", vec!["a"])], vec![(2, 0)]),
        ] {
            assert_eq!(closing(&entries), told, "{entries:?}");
        }
        let ids: Vec<String> = (0..100_000).map(|id| id.to_string()).collect();
        let next = |at: usize| vec![ids[(at + 1) % ids.len()].as_str()];
        let long: Vec<(&str, Vec<&str>)> = ids.iter().enumerate().map(|(at, id)| (id.as_str(), next(at))).collect();
        assert_eq!(closing(&long), [(ids.len() - 1, 0)]);
    }
}
