using System;
using System.Globalization;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks the figures of limits, quotas and errors, and that no two errors or values of an enum are told apart by nothing.</summary>
internal static class FigureChecker
{
    private const int LeastStatus = 400;
    private const int MostStatus = 599;

    public static void Check(ThreadsSpecification spec, LinkScope scope)
    {
        foreach (var quota in spec.Quotas)
        {
            Check(quota.Total >= 1, quota.Total, "at least 1", $"/quotas/{quota.Key}/total", scope);
            Check(quota.Seconds >= 1, quota.Seconds, "at least 1", $"/quotas/{quota.Key}/seconds", scope);
        }

        foreach (var limit in spec.Limits)
        {
            CheckLimit(limit, scope);
        }

        foreach (var error in spec.Errors)
        {
            CheckMessage(error, scope);
            Check(error.Subcode is null or > 0, error.Subcode ?? 0, "at least 1", $"/errors/{error.Key}/subcode", scope);
            var range = $"an HTTP status of an error, {LeastStatus} to {MostStatus}";
            Check(error.Status is >= LeastStatus and <= MostStatus, error.Status, range, $"/errors/{error.Key}/status", scope);
            if (error.Through is { } through)
            {
                Check(through > error.Code, through, "the end of a range that begins with 'code'", $"/errors/{error.Key}/through", scope);
            }
        }

        CheckErrors(spec, scope);
        foreach (var item in spec.Enums)
        {
            CheckTexts(item, scope);
        }
    }

    /// <summary>Checks that a limit can be, and that one in seconds fits into the times of .NET.</summary>
    private static void CheckLimit(LimitSpec limit, LinkScope scope)
    {
        var most = limit.Unit switch
        {
            "seconds" => decimal.Truncate((decimal)TimeSpan.MaxValue.TotalSeconds) - 1,
            "unix_seconds" => DateTimeOffset.MaxValue.ToUnixTimeSeconds(),
            _ => long.MaxValue,
        };
        if (limit.Value < 0 || limit.Value > most || (limit.IsWhole && limit.Value != decimal.Truncate(limit.Value)))
        {
            var number = limit.IsWhole ? "a whole number" : "a number";
            scope.Report(
                SpecRules.InvalidValue,
                $"/limits/{limit.Key}/value",
                limit.Value.ToString(CultureInfo.InvariantCulture),
                $"{number} of {limit.Unit} from 0 to {most.ToString(CultureInfo.InvariantCulture)}",
                ""
            );
        }
    }

    /// <summary>Checks that messages have no gap but <c>{0}</c>, for what they are about, and the one for the method.</summary>
    private static void CheckMessage(ErrorSpec error, LinkScope scope)
    {
        CheckGaps("message", error.MessageAbout("", ""), error.Message);
        CheckGaps("user_message", error.UserMessage?.Replace("{0}", "") ?? "", error.UserMessage ?? "");

        void CheckGaps(string key, string rest, string whole)
        {
            if (rest.IndexOfAny(['{', '}']) >= 0)
            {
                scope.Report(SpecRules.InvalidValue, $"/errors/{error.Key}/{key}", whole, "a message with no gap but {0}", "");
            }
        }
    }

    private static void CheckErrors(ThreadsSpecification spec, LinkScope scope)
    {
        foreach (
            var same in spec
                .Errors.Where(error => (error.Code ?? error.Subcode) is not null || error.Symbol is not null)
                .GroupBy(error => (error.Code, error.Subcode, error.Through, error.Symbol, error.IsOfWindow))
                .Where(same => same.Count() > 1)
        )
        {
            var first = same.First();
            foreach (var error in same.Skip(1))
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"/errors/{error.Key}",
                    $"'{error.Key}' has the code, subcode and symbol of '{first.Key}', so nothing tells them apart"
                );
            }
        }

        foreach (var error in spec.Errors.Where(error => error is { Code: not null, Through: not null }))
        {
            if (spec.Errors.TakeWhile(other => other.Key != error.Key).FirstOrDefault(other => Overlap(other, error)) is { } first)
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"/errors/{error.Key}/through",
                    $"the codes of '{error.Key}' overlap those of '{first.Key}', so that some are both"
                );
            }
        }
    }

    /// <summary>Returns whether two ranges share codes, and neither is part of the other.</summary>
    private static bool Overlap(ErrorSpec first, ErrorSpec second) =>
        first.Through is not null
        && (first.Subcode, first.Symbol, first.IsOfWindow) == (second.Subcode, second.Symbol, second.IsOfWindow)
        && (
            (first.Code < second.Code && second.Code <= first.Through && first.Through < second.Through)
            || (second.Code < first.Code && first.Code <= second.Through && second.Through < first.Through)
        );

    /// <summary>A text can be one value only, whether it is the name of it or another spelling.</summary>
    private static void CheckTexts(EnumSpec item, LinkScope scope)
    {
        foreach (var value in item.Values)
        {
            for (var i = 0; i < value.Aliases.Count; i++)
            {
                var alias = value.Aliases[i];
                var before = item.Values.TakeWhile(other => other.Key != value.Key).ToList();
                if (
                    (
                        item.Values.FirstOrDefault(other => other.Key == alias)
                        ?? before.FirstOrDefault(other => other.Aliases.Contains(alias))
                    ) is
                    { } other
                )
                {
                    // What an overlay adds is the mistake, not what the SDK has.
                    var isAdded = other.Key == alias && scope.IsShipped(item, value) && !scope.IsShipped(item, other);
                    var at = isAdded ? other.Key : $"{value.Key}/aliases/{i}";
                    var owner = isAdded ? value : other;
                    scope.Report(
                        SpecRules.Contradiction,
                        $"/enums/{item.Name}/values/{at}",
                        owner.Key == alias ? $"'{alias}' is a value itself" : $"'{alias}' is a text of '{owner.Key}' already"
                    );
                }
            }
        }
    }

    private static void Check(bool holds, long value, string expected, string pointer, LinkScope scope)
    {
        if (!holds)
        {
            scope.Report(SpecRules.InvalidValue, pointer, value.ToString(CultureInfo.InvariantCulture), expected, "");
        }
    }
}
