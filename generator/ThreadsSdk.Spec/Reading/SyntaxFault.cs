using System;
using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Says what is wrong with a text that is not YAML, at the place where it has to be mended.</summary>
internal static class SyntaxFault
{
    private static readonly Regex OddBlank = new(
        @"^ *([\f\v\u00A0\u2000-\u200B\u202F\u3000])[\s\u200B]*[A-Za-z_]\w*:",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    );

    private const string Tab = "A tab cannot indent a line; use spaces";

    /// <summary>Reports what YamlDotNet refused.</summary>
    /// <param name="context">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="fault">What YamlDotNet says of it.</param>
    /// <param name="bracket">Where the innermost bracket or brace is that has not been closed there.</param>
    public static void Report(ReadingContext context, string text, YamlException fault, Mark? bracket)
    {
        if ((IndentingTab(text) ?? (fault.Message.Contains("invalid tab") ? BlankTab(text) : null)) is { } tab)
        {
            context.Report(SpecRules.InvalidYaml, context.PlaceOf(tab, tab), Tab);
        }
        else if (SyntaxHint.Of(text, fault, bracket) is { } hint)
        {
            context.Report(SpecRules.InvalidYaml, context.PlaceOf(hint.At, hint.At), hint.Message);
        }
        else if (bracket is { } open && open.Line < fault.End.Line && fault.Message.Contains("expected ','"))
        {
            context.Report(SpecRules.InvalidYaml, context.PlaceOf(open, open), Open(text, open));
        }
        else if (fault.Message.Contains("quoted scalar") && fault.Message.Contains("end of stream"))
        {
            context.Report(
                SpecRules.InvalidYaml,
                context.PlaceOf(fault.Start, fault.Start),
                "The quotation mark here has no other that ends the text"
            );
        }
        else if (fault.Message.Contains("multiline plain scalar"))
        {
            var mark = LineBefore(text, fault.Start);
            var message = "What follows does not fit this line; is a ':' missing, or the blank after it?";
            context.Report(SpecRules.InvalidYaml, context.PlaceOf(mark, mark), message);
        }
        else
        {
            context.Report(SpecRules.InvalidYaml, context.PlaceOf(fault.Start, fault.End), Message(text, fault));
        }
    }

    /// <summary>Returns whether a key is indented with a blank that YAML does not know, after reporting the first.</summary>
    public static bool ReportIndentation(ReadingContext context, string text)
    {
        if (OddBlank.Match(text) is not { Success: true } found)
        {
            return false;
        }

        var mark = YamlLines.MarkOf(text, found.Groups[1].Index);
        var code = ((int)found.Groups[1].Value[0]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        context.Report(
            SpecRules.InvalidYaml,
            context.PlaceOf(mark, mark),
            $"A blank of another kind (U+{code}) cannot indent a line; use spaces"
        );
        return true;
    }

    /// <summary>Reports what YamlDotNet fails at behind an event.</summary>
    public static void Report(ReadingContext context, string text, ParsingEvent? last, Mark? bracket)
    {
        var mark = IndentingTab(text) ?? bracket ?? last?.End ?? Mark.Empty;
        var message =
            IndentingTab(text) is not null ? Tab
            : bracket is { } open ? Open(text, open)
            : "What follows is not YAML; is a brace or bracket missing?";
        context.Report(SpecRules.InvalidYaml, context.PlaceOf(mark, mark), message);
    }

    private static string Open(string text, Mark bracket) => $"The '{text[(int)bracket.Index]}' that begins here is not closed";

    private static string Message(string text, YamlException fault) =>
        fault.Message switch
        {
            var message when message.Contains("cannot start any token") && fault.Start.Index < text.Length =>
                $"A text cannot begin with '{text[(int)fault.Start.Index]}'; put it in quotes",
            var message when message.Contains("expected ',' or") =>
                $"A ',' is missing before this, or the '{message[message.Length - 3]}' that closes",
            var message when message.Contains("invalid mapping") => "A text that holds ': ' needs quotes",
            var message when message.Contains("did not find expected key") =>
                "This fits nothing above; is a ':' missing, or is it indented too little or too much?",
            var message => message,
        };

    /// <summary>Finds the first tab among the blanks that a line begins with.</summary>
    private static Mark? IndentingTab(string text)
    {
        var number = 1;
        foreach (var (start, line) in YamlLines.Of(text))
        {
            var indent = line.TakeWhile(c => c is ' ' or '\t').ToList();
            if (indent.IndexOf('\t') is var column and >= 0 && indent.Count < line.TrimEnd().Length)
            {
                return new Mark(start + column, number, column + 1);
            }

            number++;
        }

        return null;
    }

    /// <summary>Finds the first line that holds nothing but a tab.</summary>
    private static Mark? BlankTab(string text)
    {
        var blank = YamlLines.Of(text).FirstOrDefault(found => found.Line.IndexOf('\t') >= 0 && found.Line.Trim().Length == 0);
        return blank.Line is null ? null : YamlLines.MarkOf(text, blank.Start + blank.Line.IndexOf('\t'));
    }

    /// <summary>Finds the line before that holds more than a comment.</summary>
    private static Mark LineBefore(string text, Mark mark)
    {
        var lines = YamlLines.Of(text).ToList();
        for (var i = (int)Math.Min(mark.Line - 2, lines.Count - 1); i >= 0; i--)
        {
            var (start, line) = lines[i];
            if (line.TrimStart() is { Length: > 0 } content && content[0] != '#')
            {
                var column = line.Length - content.Length;
                return new Mark(start + column, i + 1, column + 1);
            }
        }

        return mark;
    }
}
