namespace ThreadsSdk.Spec.Tooling.Changes;

/// <content>Lists limits, quotas, errors, scopes, metrics, webhooks and browser addresses.</content>
internal sealed partial class SpecItems
{
    private void AddFigures(ThreadsSpecification spec)
    {
        foreach (var limit in spec.Limits)
        {
            Add(SpecItemKind.Limit, null, limit.Key, ("value", limit.Value), (FactName.Unit, limit.Unit), (FactName.CSharp, limit.CSharp));
        }

        foreach (var quota in spec.Quotas)
        {
            Add(SpecItemKind.Quota, null, quota.Key, ("total", quota.Total), ("seconds", quota.Seconds), (FactName.CSharp, quota.CSharp));
        }

        foreach (var error in spec.Errors)
        {
            Add(
                SpecItemKind.Error,
                null,
                error.Key,
                ("code", error.Code),
                ("through", error.Through),
                ("subcode", error.Subcode),
                ("symbol", error.Symbol),
                (FactName.Kind, error.Kind),
                ("retry", error.Retry),
                ("status", error.Status),
                ("error_type", error.Type),
                ("message", error.Message),
                ("title", error.Title),
                ("user_message", error.UserMessage),
                ("names_scopes", error.NamesScopes),
                ("window", error.IsOfWindow),
                (FactName.CSharp, error.CSharp)
            );
        }
    }

    private void AddNames(ThreadsSpecification spec)
    {
        foreach (var scope in spec.Scopes)
        {
            Add(SpecItemKind.Scope, null, scope.Key, scope.Deprecated, (FactName.CSharp, scope.Name));
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
                    ("title", metric.Title),
                    (FactName.Kind, metric.Kind),
                    (FactName.CSharp, metric.CSharp)
                );
            }
        }

        foreach (var webhook in spec.Webhooks)
        {
            Add(
                SpecItemKind.Webhook,
                null,
                webhook.Key,
                ("topic", webhook.Topic),
                (FactName.Payload, webhook.Payload.ToString()),
                (FactName.Scopes, webhook.Scopes),
                (FactName.CSharp, webhook.CSharp)
            );
        }

        foreach (var url in spec.Urls)
        {
            Add(
                SpecItemKind.Address,
                null,
                url.Name,
                ("host", url.Host),
                ("path", url.Path),
                (FactName.Arguments, Arguments(url.Parameters))
            );
            foreach (var parameter in url.Parameters)
            {
                Add(Addresses + url.Name, parameter);
            }
        }
    }
}
