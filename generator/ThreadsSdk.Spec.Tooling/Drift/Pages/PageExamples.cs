using System.Text.Json;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Compares the requests, responses and notifications that pages show as code.</summary>
internal sealed class PageExamples(SpecNames names, PageOperations operations, PageFindings findings)
{
    private readonly PageModels _models = new(names);

    public void Compare(MarkdownPage page, PageReader reader)
    {
        OperationSpec? last = null;
        foreach (var section in page.Sections)
        {
            last = section.Level is 1 or 2 ? null : last;
            foreach (var code in section.Blocks.OfType<PageCode>())
            {
                var place = reader.PlaceOf(code.Line);
                if (CurlExample.Parse(code.Text) is { } example)
                {
                    findings.Name(example.Call, place, example.Parameters);
                    last = CompareRequest(example.Call, example.Parameters, place);
                }
                else if (PageJson.TryParse(code.Text) is { } document)
                {
                    using (document)
                    {
                        CompareWebhook(document.RootElement, place);
                        if (section.Says("response") && !PageErrors.IsError(names, document.RootElement) && last is not null)
                        {
                            CompareResponse(last, JsonMembers.From(document.RootElement), place);
                        }
                    }
                }
            }
        }
    }

    private OperationSpec? CompareRequest(PageCall call, IReadOnlyList<ExternalMember> parameters, string place)
    {
        var best = operations
            .Find(call)
            .Where(operation => operation.Group != PageOperations.Urls)
            .Select(operation =>
            {
                MemberComparison comparison = new(names, place);
                foreach (var parameter in parameters)
                {
                    var known = operation.Parameters.FirstOrDefault(known => known.Key == parameter.Key);
                    comparison.CompareParameter(operation, _models.Normalized(known?.Type, parameter));
                }

                return (Operation: operation, Comparison: comparison);
            })
            .OrderBy(pair => pair.Comparison.Lacking.Count)
            .ThenByDescending(pair => pair.Comparison.Shown.Count)
            .FirstOrDefault();
        if (best.Operation is not null)
        {
            findings.Find(best.Operation);
            findings.Take(best.Comparison);
        }

        return best.Operation;
    }

    private void CompareResponse(OperationSpec operation, IReadOnlyList<ExternalMember> fields, string place)
    {
        if (names.Model(operation.Returns) is { } model)
        {
            MemberComparison comparison = new(names, place);
            comparison.CompareFields(model, names.Unwrap(operation.Returns, fields));
            findings.Take(comparison);
        }
    }

    private void CompareWebhook(JsonElement root, string place)
    {
        if (_models.Webhook(root) is not var (hook, payload))
        {
            return;
        }

        if (names.Spec.Webhooks.FirstOrDefault(known => known.Key == hook) is not { } known)
        {
            findings.Lack([new DriftFinding(DriftFinding.Spec, DriftKind.Webhook, hook) { SeenIn = place }]);
        }
        else if (names.Model(known.Payload) is { } model)
        {
            MemberComparison comparison = new(names, place);
            comparison.CompareFields(model, payload);
            findings.Take(comparison);
        }
    }
}
