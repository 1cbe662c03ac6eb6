namespace ThreadsSdk.Spec.Tooling.Changes;

/// <content>Lists limits, quotas, errors, scopes, metrics, webhooks and browser addresses.</content>
internal sealed partial class SpecItems
{
    private void AddFigures(ThreadsSpecification spec)
    {
        foreach (var limit in spec.Limits)
        {
            Add(
                SpecItemKind.Limit,
                null,
                limit.Key,
                ("value", SpecFact.Of(limit.Value)),
                (FactName.Unit, SpecFact.Of(limit.Unit)),
                (FactName.CSharp, SpecFact.Of(limit.CSharp))
            );
        }

        foreach (var quota in spec.Quotas)
        {
            Add(
                SpecItemKind.Quota,
                null,
                quota.Key,
                ("total", SpecFact.Of(quota.Total)),
                ("seconds", SpecFact.Of(quota.Seconds)),
                (FactName.CSharp, SpecFact.Of(quota.CSharp))
            );
        }

        foreach (var error in spec.Errors)
        {
            Add(
                SpecItemKind.Error,
                null,
                error.Key,
                ("code", SpecFact.Of(error.Code)),
                ("through", SpecFact.Of(error.Through)),
                ("subcode", SpecFact.Of(error.Subcode)),
                ("symbol", SpecFact.Of(error.Symbol)),
                (FactName.Kind, SpecFact.Of(error.Kind)),
                ("retry", SpecFact.Of(error.Retry)),
                ("status", SpecFact.Of(error.Status)),
                ("error_type", SpecFact.Of(error.Type)),
                ("message", SpecFact.Of(error.Message)),
                ("title", SpecFact.Of(error.Title)),
                ("user_message", SpecFact.Of(error.UserMessage)),
                ("names_scopes", SpecFact.Of(error.NamesScopes)),
                ("window", SpecFact.Of(error.IsOfWindow)),
                (FactName.CSharp, SpecFact.Of(error.CSharp))
            );
        }
    }

    private void AddNames(ThreadsSpecification spec)
    {
        foreach (var scope in spec.Scopes)
        {
            Add(SpecItemKind.Scope, null, scope.Key, scope.Deprecated, (FactName.CSharp, SpecFact.Of(scope.Name)));
        }

        foreach (var set in spec.Metrics)
        {
            foreach (var metric in set.Metrics)
            {
                Add(
                    SpecItemKind.Metric,
                    set.Name,
                    metric.Key,
                    metric.Deprecated,
                    ("title", SpecFact.Of(metric.Title)),
                    (FactName.Kind, SpecFact.Of(metric.Kind)),
                    (FactName.CSharp, SpecFact.Of(metric.CSharp))
                );
            }
        }

        foreach (var webhook in spec.Webhooks)
        {
            Add(
                SpecItemKind.Webhook,
                null,
                webhook.Key,
                ("topic", SpecFact.Of(webhook.Topic)),
                (FactName.Payload, SpecFact.Of(webhook.Payload.ToString())),
                (FactName.Scopes, SpecFact.Of(webhook.Scopes)),
                (FactName.CSharp, SpecFact.Of(webhook.CSharp))
            );
        }

        foreach (var url in spec.Urls)
        {
            Add(
                SpecItemKind.Address,
                null,
                url.Name,
                ("host", SpecFact.Of(url.Host)),
                ("path", SpecFact.Of(url.Path)),
                (
                    FactName.Arguments,
                    SpecFact.Of(
                        string.Join(", ", url.Parameters.Where(item => item.IsArgument).Select(item => CSharpName.Camel(item.CSharp)))
                    )
                )
            );
            foreach (var parameter in url.Parameters)
            {
                Add(Addresses + url.Name, parameter);
            }
        }
    }
}
