namespace ThreadsSdk.MediaAddresses;

/// <summary>Evaluates the robots.txt of a site for a crawler, by RFC 9309.</summary>
internal static class RobotsTxt
{
    /// <summary>Determines whether a crawler may fetch a path.</summary>
    /// <param name="robots">The file.</param>
    /// <param name="crawler">The name of the crawler, without a version.</param>
    /// <param name="pathAndQuery">The path.</param>
    public static bool Allows(string robots, string crawler, string pathAndQuery)
    {
        var rules = RulesFor(robots, crawler);
        (int Length, bool IsAllowed) best = (-1, true);
        foreach (var (pattern, isAllowed) in rules)
        {
            // The longest pattern counts; of two as long, the one that allows.
            if (Matches(pattern, pathAndQuery) && (pattern.Length > best.Length || (pattern.Length == best.Length && isAllowed)))
            {
                best = (pattern.Length, isAllowed);
            }
        }

        return best.IsAllowed;
    }

    /// <summary>Returns the rules of all groups that name the crawler, or those for all crawlers if none does.</summary>
    private static List<(string Pattern, bool IsAllowed)> RulesFor(string robots, string crawler)
    {
        List<(string, bool)> own = [],
            others = [];
        var (isOwn, isForAll, isNamed, areRulesRead) = (false, false, false, false);
        foreach (var line in robots.AsSpan().EnumerateLines())
        {
            var (key, value) = Split(line);
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (areRulesRead)
                {
                    (isOwn, isForAll, areRulesRead) = (false, false, false);
                }

                isOwn |= value.Split('/')[0].Equals(crawler, StringComparison.OrdinalIgnoreCase);
                isForAll |= value is "*";
                isNamed |= isOwn;
                continue;
            }

            var isAllowed = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!isAllowed && !key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            areRulesRead = true;
            if (value.Length == 0)
            {
                continue;
            }

            if (isOwn)
            {
                own.Add((value.ToString(), isAllowed));
            }

            if (isForAll)
            {
                others.Add((value.ToString(), isAllowed));
            }
        }

        return isNamed ? own : others;
    }

    private static (string Key, string Value) Split(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf('#');
        line = end < 0 ? line : line[..end];
        var colon = line.IndexOf(':');
        return colon < 0 ? ("", "") : (line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString());
    }

    /// <summary>
    /// Determines whether a path matches a pattern. A pattern is the beginning of a path; * stands for anything, and $ at its end for the
    /// end.
    /// </summary>
    private static bool Matches(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (isWhole && i == parts.Length - 1)
            {
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !isWhole || at == path.Length;
    }
}
