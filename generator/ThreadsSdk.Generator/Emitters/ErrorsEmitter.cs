using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the table of Meta's errors: what each means and what to do about it.</summary>
internal static class ErrorsEmitter
{
    public static SourceWriter Emit(EquatableArray<ErrorSpec> errors, EquatableArray<SubcodesSpec> own)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        using (writer.Open("public sealed partial record ThreadsError"))
        {
            for (var i = 0; i < errors.Count; i++)
            {
                writer.Summary(errors[i].Doc);
                writer.Remarks([Docs.Escape(errors[i].Advice)]);
                writer.Line($"public static ThreadsError {errors[i].CSharp} => All[{i}];").Line();
            }

            writer.Summary("Gets every error that the spec knows.");
            writer.Line("public static IReadOnlyList<ThreadsError> All { get; } =");
            writer.Line("[");
            using (writer.Indent())
            {
                foreach (var error in errors)
                {
                    WriteError(writer, error);
                }
            }

            writer.Line("];").Line();
            writer.Summary("Determines whether a subcode alone identifies the error, whatever code it comes with.");
            var ranges = string.Join(" or ", own.Select(range => $"(>= {range.From} and <= {range.Through})"));
            writer.Line($"internal static bool IsOwn(int subcode) => {(own.Count == 0 ? "false" : $"subcode is {ranges}")};");
        }

        return writer;
    }

    /// <summary>Writes what makes an error, with a comma behind it.</summary>
    public static void WriteError(SourceWriter writer, ErrorSpec error)
    {
        List<string> flags = [];
        if (error.NamesScopes)
        {
            flags.Add(nameof(error.NamesScopes));
        }

        if (error.IsOfWindow)
        {
            flags.Add(nameof(error.IsOfWindow));
        }

        writer.Line("new(");
        using (writer.Indent())
        {
            writer.Line($"Name: {Literal.Text(error.CSharp)},");
            writer.Line($"Code: {Literal.NumberOrNull(error.Code)},");
            writer.Line($"Subcode: {Literal.NumberOrNull(error.Subcode)},");
            writer.Line($"Through: {Literal.NumberOrNull(error.Through)},");
            writer.Line($"Symbol: {Literal.TextOrNull(error.Symbol)},");
            writer.Line($"Kind: ThreadsErrorKind.{CSharpName.Pascal(error.Kind)},");
            writer.Line($"Retry: ThreadsRetry.{CSharpName.Pascal(error.Retry)},");
            writer.Line($"Description: {Literal.Text(error.Doc)},");
            writer.Line($"Advice: {Literal.Text(error.Advice)}){(flags.Count == 0 ? "," : "")}");
        }

        if (flags.Count > 0)
        {
            writer.Line($"{{ {string.Join(", ", flags.Select(flag => $"{flag} = true"))} }},");
        }
    }
}
